/** What spreadsheets that can be read are called; what a file is, its content says. */
export const ENDINGS = [".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv"];
