// In the words of very old engines: where the pane's own scripts do not run, somebody must say so.
(function () {
  function show() {
    var pane = document.getElementById("pane");
    if (pane.firstChild) return;
    var words = document.createElement("p");
    words.className = "plain";
    words.textContent =
      "这台电脑的 WPS 网页部件太旧，绩表在里面用不了，表格没有问题，照常能填。请换新一些的 WPS，或者用浏览器里的绩表网页。（" +
      navigator.userAgent +
      "）";
    pane.appendChild(words);
  }
  window.addEventListener("error", function () {
    setTimeout(show, 1000);
  });
})();
