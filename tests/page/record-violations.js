// Kept on the window, for the test that frames this page.
window.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
  window.violations.push(`${violatedDirective} blocked ${blockedURI} (${sourceFile}:${lineNumber})`);
});
