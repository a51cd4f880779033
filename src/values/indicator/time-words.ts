/** A pattern for any unit of time that things happen by. */
export const TIME = "(?:小时|工作日|天|日|周|旬|月|季度|季|半年|学期|学年|年)";
