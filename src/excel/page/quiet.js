// Before office.js, in the words of IE 11: what Office's client would report to its makers is neither gathered nor sent,
// because its reporter is switched off in the moment that it comes to be. Later would be too late where files come from
// a cache. Their collectors are not among the files beside this page either, and its CSP lets nothing out.
(function () {
  var reporter;
  window.OTel = {};
  Object.defineProperty(window.OTel, "OTelLogger", {
    get: function () {
      return reporter;
    },
    set: function (made) {
      made.Enabled = false;
      reporter = made;
    },
  });
})();
