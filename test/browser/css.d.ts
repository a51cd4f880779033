/** Bundled for a test's page, a style sheet is its text. */
declare module "@univerjs/*.css" {
  const text: string;
  export default text;
}
