import amountDuplicatedPaste from "./amount-duplicated-paste";
import amountInTextMismatch from "./amount-in-text-mismatch";
import amountMagnitude from "./amount-magnitude";
import amountNotNumber from "./amount-not-number";
import amountUnitInCell from "./amount-unit-in-cell";
import annualExceedsLongterm from "./annual-exceeds-longterm";
import basicPlusProjectTotal from "./basic-plus-project-total";
import basisWithoutDocument from "./basis-without-document";
import boilerplateRepeat from "./boilerplate-repeat";
import budgetRateAsIndicator from "./budget-rate-as-indicator";
import budgetYearConsistent from "./budget-year-consistent";
import categoryMismatch from "./category-mismatch";
import categoryMissing from "./category-missing";
import checkboxExactlyOne from "./checkbox-exactly-one";
import costExceedsBudget from "./cost-exceeds-budget";
import costNoAmount from "./cost-no-amount";
import cumulativeEqual from "./cumulative-equal";
import dateNumberAmbiguous from "./date-number-ambiguous";
import dateOrder from "./date-order";
import dateOutsideYear from "./date-outside-year";
import dateSerialLeak from "./date-serial-leak";
import dateStyleMixed from "./date-style-mixed";
import deadlineOutsidePlan from "./deadline-outside-plan";
import deptNameNotFull from "./dept-name-not-full";
import directionKeyDuplicate from "./direction-key-duplicate";
import directionNameIsAccount from "./direction-name-is-account";
import duplicateIndicator from "./duplicate-indicator";
import enumerationCount from "./enumeration-count";
import footerMissing from "./footer-missing";
import goalQuantityNotInIndicators from "./goal-quantity-not-in-indicators";
import goalTaskNotCovered from "./goal-task-not-covered";
import goalsIdentical from "./goals-identical";
import headerMissing from "./header-missing";
import headerVariant from "./header-variant";
import incomeSourcesTotal from "./income-sources-total";
import indicatorCount from "./indicator-count";
import indicatorHalfFilled from "./indicator-half-filled";
import moneyInQuantity from "./money-in-quantity";
import nameIsCategory from "./name-is-category";
import nameValueContradiction from "./name-value-contradiction";
import noMeasurableOutput from "./no-measurable-output";
import operatorDirection from "./operator-direction";
import outputAndBenefitPresent from "./output-and-benefit-present";
import pasteArtifact from "./paste-artifact";
import percentInQuantity from "./percent-in-quantity";
import percentOver100 from "./percent-over-100";
import percentWithoutDenominator from "./percent-without-denominator";
import periodCoversYear from "./period-covers-year";
import periodFormat from "./period-format";
import periodThreeYearDefault from "./period-three-year-default";
import printFit from "./print-fit";
import qualitativeNotGradable from "./qualitative-not-gradable";
import quantityNoNumber from "./quantity-no-number";
import quantityQualityMixed from "./quantity-quality-mixed";
import rateValueMismatch from "./rate-value-mismatch";
import requiredCoreBlank from "./required-core-blank";
import requiredSecondaryBlank from "./required-secondary-blank";
import satisfaction100 from "./satisfaction-100";
import satisfactionLow from "./satisfaction-low";
import satisfactionNameWeak from "./satisfaction-name-weak";
import satisfactionNotPercent from "./satisfaction-not-percent";
import specialsVsProjectExp from "./specials-vs-project-exp";
import staleYear from "./stale-year";
import structureRowDeleted from "./structure-row-deleted";
import summaryAmountMismatch from "./summary-amount-mismatch";
import summaryMissingRow from "./summary-missing-row";
import summaryOrphanRow from "./summary-orphan-row";
import summaryTextStale from "./summary-text-stale";
import suspectedTypo from "./suspected-typo";
import templateResidue from "./template-residue";
import textOverflowsPrint from "./text-overflows-print";
import textReusedAcrossFields from "./text-reused-across-fields";
import timeInQuality from "./time-in-quality";
import timelinessNameNotTime from "./timeliness-name-not-time";
import timelinessNoTime from "./timeliness-no-time";
import totalRow from "./total-row";
import unitLabelMissing from "./unit-label-missing";
import unitLongtermAnnualMismatch from "./unit-longterm-annual-mismatch";
import unitMalformed from "./unit-malformed";
import vagueNoMeasure from "./vague-no-measure";
import valueInName from "./value-in-name";
import weightsSum from "./weights-sum";
import whitespaceOnlyCell from "./whitespace-only-cell";
import type { Rule } from "../audit/rule";

/** All rules, in file-name order (a test tells when one is missing). */
export const rules: readonly Rule[] = [
  amountDuplicatedPaste,
  amountInTextMismatch,
  amountMagnitude,
  amountNotNumber,
  amountUnitInCell,
  annualExceedsLongterm,
  basicPlusProjectTotal,
  basisWithoutDocument,
  boilerplateRepeat,
  budgetRateAsIndicator,
  budgetYearConsistent,
  categoryMismatch,
  categoryMissing,
  checkboxExactlyOne,
  costExceedsBudget,
  costNoAmount,
  cumulativeEqual,
  dateNumberAmbiguous,
  dateOrder,
  dateOutsideYear,
  dateSerialLeak,
  dateStyleMixed,
  deadlineOutsidePlan,
  deptNameNotFull,
  directionKeyDuplicate,
  directionNameIsAccount,
  duplicateIndicator,
  enumerationCount,
  footerMissing,
  goalQuantityNotInIndicators,
  goalTaskNotCovered,
  goalsIdentical,
  headerMissing,
  headerVariant,
  incomeSourcesTotal,
  indicatorCount,
  indicatorHalfFilled,
  moneyInQuantity,
  nameIsCategory,
  nameValueContradiction,
  noMeasurableOutput,
  operatorDirection,
  outputAndBenefitPresent,
  pasteArtifact,
  percentInQuantity,
  percentOver100,
  percentWithoutDenominator,
  periodCoversYear,
  periodFormat,
  periodThreeYearDefault,
  printFit,
  qualitativeNotGradable,
  quantityNoNumber,
  quantityQualityMixed,
  rateValueMismatch,
  requiredCoreBlank,
  requiredSecondaryBlank,
  satisfaction100,
  satisfactionLow,
  satisfactionNameWeak,
  satisfactionNotPercent,
  specialsVsProjectExp,
  staleYear,
  structureRowDeleted,
  summaryAmountMismatch,
  summaryMissingRow,
  summaryOrphanRow,
  summaryTextStale,
  suspectedTypo,
  templateResidue,
  textOverflowsPrint,
  textReusedAcrossFields,
  timeInQuality,
  timelinessNameNotTime,
  timelinessNoTime,
  totalRow,
  unitLabelMissing,
  unitLongtermAnnualMismatch,
  unitMalformed,
  vagueNoMeasure,
  valueInName,
  weightsSum,
  whitespaceOnlyCell,
];
