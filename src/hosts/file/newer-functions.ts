/** Functions younger than the format; a file writes them with a prefix that no spreadsheet shows. */
const NEWER = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND " +
    "BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT " +
    "CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL " +
    "ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE " +
    "FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS IMCOSH IMCOT " +
    "IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.SNGL " +
    "NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC " +
    "SECH SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTAFTER " +
    "TEXTBEFORE TEXTJOIN UNICHAR UNICODE VALUETOTEXT VAR.P VAR.S WEIBULL.DIST XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);

const PREFIX = "_xlfn.";
/** Strings and quoted sheet names come first, so that nothing in them is taken for a call. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;

/** A formula as people see it → as a file writes it. */
export function toFileFormula(formula: string): string {
  return formula.replace(PIECES, (piece) => (NEWER.has(piece.toUpperCase()) ? PREFIX + piece : piece));
}

/** A formula as a file writes it → as people see it. */
export function fromFileFormula(formula: string): string {
  if (!formula.includes(PREFIX)) return formula;
  return formula.replace(PIECES, (piece) => {
    const bare = piece.slice(PREFIX.length);
    return piece.startsWith(PREFIX) && NEWER.has(bare.toUpperCase()) ? bare : piece;
  });
}
