// Looks and number formats by name: the one place for colours, borders and format codes.
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "Left" | "Center" | "Right" | "CenterAcrossSelection";
  readonly vertical?: "Top" | "Center";
  readonly wrap?: true;
  readonly indent?: number;
  readonly border?: "all" | "top" | "bottom" | "total"; // total: thin above, double below
  readonly unlocked?: true;
}

const ink = "#1F2937";
const line = "#D0D5DD";
export const palette = {
  ink,
  line,
  blue: "#2F6FB3",
  orange: "#D9822B",
  green: "#2E7D4F",
  red: "#C0392B",
  grey: "#98A2B3",
  teal: "#1B7F8C",
} as const;

/** Inputs are blue on cream, links from other sheets green, results bold, checks centred. Never colour alone: the legend names them. */
export const styles = {
  title: { bold: true, size: 16, color: "#12344D" },
  purpose: { italic: true, color: "#667085" },
  meta: { color: "#475467" },
  section: { bold: true, size: 12, color: "#FFFFFF", fill: "#1F4E79", vertical: "Center" },
  subsection: { bold: true, size: 11, color: "#1F4E79" },
  header: { bold: true, color: "#12344D", fill: "#DCE6F1", align: "Center", vertical: "Center", wrap: true, border: "all" },
  headerLeft: { bold: true, color: "#12344D", fill: "#DCE6F1", align: "Left", vertical: "Center", wrap: true, border: "all" },
  label: { color: ink, border: "all" },
  labelWrap: { color: ink, border: "all", wrap: true, vertical: "Center" },
  labelIndent: { color: ink, border: "all", align: "Left", indent: 1 },
  note: { color: "#667085", border: "all", wrap: true, vertical: "Center" },
  remark: { color: "#667085" },
  /** A word beside a cell that people fill in; it may run over the cells after it. */
  hint: { color: "#667085", align: "Left", indent: 1 },
  input: { color: "#0000FF", fill: "#FFF8E1", border: "all", unlocked: true },
  inputText: { color: "#0000FF", fill: "#FFF8E1", border: "all", align: "Left", wrap: true, vertical: "Center", unlocked: true },
  inputCenter: { color: "#0000FF", fill: "#FFF8E1", border: "all", align: "Center", vertical: "Center", unlocked: true },
  inputHeader: {
    bold: true,
    color: "#0000FF",
    fill: "#FFF8E1",
    border: "all",
    align: "Center",
    vertical: "Center",
    wrap: true,
    unlocked: true,
  },
  link: { color: "#0B6B3A", border: "all" },
  linkText: { color: "#0B6B3A", border: "all", align: "Left", wrap: true, vertical: "Center" },
  linkCenter: { color: "#0B6B3A", border: "all", align: "Center", vertical: "Center" },
  linkHeader: { bold: true, color: "#0B6B3A", fill: "#DCE6F1", border: "all", align: "Center", vertical: "Center", wrap: true },
  working: { color: ink, border: "all" },
  workingCenter: { color: ink, border: "all", align: "Center", vertical: "Center" },
  subtotal: { bold: true, color: ink, fill: "#F2F4F7", border: "all" },
  total: { bold: true, color: ink, fill: "#F2F4F7", border: "total" },
  result: { bold: true, color: "#12344D", fill: "#E8F3EC", border: "all" },
  resultCenter: { bold: true, color: "#12344D", fill: "#E8F3EC", border: "all", align: "Center", wrap: true, vertical: "Center" },
  resultText: { bold: true, color: "#12344D", fill: "#E8F3EC", border: "all", wrap: true, vertical: "Center" },
  check: { bold: true, color: ink, border: "all", align: "Center", vertical: "Center" },
  finding: { color: "#8A4B08", border: "all", wrap: true, vertical: "Center" },
} as const satisfies Record<string, Look>;
export type StyleName = keyof typeof styles;

/** Codes are en-US, portable to Excel 2016, WPS and LibreOffice. */
export const formats = {
  general: "General",
  money: '#,##0.0;[Red]-#,##0.0;"-"',
  moneyExact: '#,##0.0000;[Red]-#,##0.0000;"-"',
  money2: '#,##0.00;[Red]-#,##0.00;"-"',
  integer: "#,##0",
  number: "#,##0.00",
  percent: "0.0%",
  percent2: "0.00%",
  factor: "0.0000",
  tiny: "0.0E+00",
  date: "yyyy-mm-dd",
  dateTime: "yyyy-mm-dd hh:mm",
  text: "@",
  years: "0.00",
  /** A zero that says nothing stays out of sight. */
  countOrBlank: '0;-0;""',
  /** The number of a fault, of a remark below zero, or 0: shown as a sign. */
  faultNumber: '"✗";"!";"✓"',
  /** 1 is in order, anything else is not. */
  check: '"✓";"×";"×"',
  /** How many checks are not in order; none shows a tick. */
  checkCount: '"× "0;"× "0;"✓"',
} as const;
export type FormatName = keyof typeof formats;

/** What a conditional rule lays over a cell. Letters differ by fill and are letters: colour is never alone. */
export const ruleLooks = {
  good: { color: "#0B6B3A", fill: "#DDF3E4" },
  bad: { color: "#9B1C1C", fill: "#FBE0DD" },
  warn: { color: "#8A4B08", fill: "#FDEBD0" },
  muted: { color: "#98A2B3", fill: "#FFFFFF" },
  letterR: { color: "#12344D", fill: "#CFE2F3" },
  letterA: { color: "#FFFFFF", fill: "#1F4E79" },
  letterC: { color: "#5B3A00", fill: "#FCE8B2" },
  letterI: { color: "#475467", fill: "#E7E9ED" },
  letterS: { color: "#0B4F4A", fill: "#CDEBE7" },
} as const;

/** The font that each language reads best in; both stand on every machine that has Excel. */
export const fonts: Readonly<Record<string, string>> = { "zh-CN": "Microsoft YaHei", "en-US": "Calibri" };
