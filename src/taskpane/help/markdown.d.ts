/** The manual, as the pages carry it along. */
declare module "*.md" {
  const text: string;
  export default text;
}
