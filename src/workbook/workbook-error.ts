/** What can go wrong with a workbook; one class per cause, each with the sentence a user may read. */
export abstract class WorkbookError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = new.target.name;
  }
}
