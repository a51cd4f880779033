// Right after office.js, in the words of IE 11: what Office's client would report to its makers is neither gathered nor
// sent. Their collectors are not among the files beside this page either, and its CSP lets nothing out.
(function () {
  if (window.OTel && window.OTel.OTelLogger) window.OTel.OTelLogger.Enabled = false;
})();
