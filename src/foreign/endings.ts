/** What spreadsheets that can be read are called; what a file is, its content says. */
export const ENDINGS = [".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv"];
/** And documents, of which the old kinds are chosen only to be told how they can be read. */
export const DOCUMENTS = [".docx", ".doc", ".wps"];
