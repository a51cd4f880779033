// Between office.js and the pane's own script, in the words of IE 11: Excel on the web passes on what is pressed in the
// ribbon as soon as Office's client stands, and the client answers that there is no such button where the pane's script
// is still on its way. Here what is pressed waits for it.
(function () {
  var BUTTONS = ["OpenPane", "InsertForm", "CheckAll", "RollUp", "SubmitCheck"];
  var actions = {};
  var waiting = {};

  window.jibiaoActions = {
    associate: function (name, action) {
      actions[name] = action;
      (waiting[name] || []).splice(0).forEach(action);
    },
  };

  function tie(name) {
    window.Office.actions.associate(name, function (pressed) {
      if (actions[name]) return actions[name](pressed);
      (waiting[name] = waiting[name] || []).push(pressed);
    });
  }

  if (window.Office && window.Office.actions) BUTTONS.forEach(tie);
})();
