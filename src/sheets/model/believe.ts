// What must be believed for a quoted figure to be true: the growth it implies, the terminal value it needs, the readings under which it holds.
import type { Locale } from "../../i18n/locale";
import { beside, calc, fill, table, text } from "../../spec/blocks";
import type { Block, Cell, SheetSpec } from "../../spec/sheet";
import { believeLines, believeWords } from "./believe-words";
import type { ModelInputs } from "./fields";
import { fixed, headerHeight, heading, partHead, pen, quoted, sheet, tableWidth, working } from "./parts";
import { workingsHeads } from "./workings-words";

/** Years that a claim may speak of. */
const mostYears = 30;
/** Newton steps to the implied growth; from above they fall to it and never pass it. */
const growthSteps = 60;
/** The rate and its neighbours. */
const rates = [0, 1, 2] as const;

export function buildBelieve(inputs: ModelInputs, locale: Locale): SheetSpec {
  const say = believeWords;
  const draw = pen(inputs, locale, believeLines, workingsHeads[locale], tableWidth);
  const money = (formula: string, style: "working" | "result" = "working"): Cell => ({ formula, style, format: "money" });
  const sentence = (formula: string): Cell => ({ formula, style: "result" });
  const none = quoted(say.noNpv[locale]);
  const noGrowth = quoted(say.noGrowth[locale]);

  const claim = draw.singles([
    fixed("usualYears", 3),
    fixed("claimTolerance", 0.005, "percent"),
    working("claim_invested", '=IF({claimInvested}="",-SUM({investmentFlow.all}),{claimInvested})', "money"),
    working(
      "claim_first",
      '=IF({claimFirst}="",SUMPRODUCT(({period.all}>0)*({period.all}<={perYear})*{profitByPeriod.all}),{claimFirst})',
      "money",
    ),
    working("claim_years", '=IF({claimYears}="",{usualYears},{claimYears})', "general"),
    working("claim_shift", "={timingShift}", "general"),
  ]);

  const flat = (rate: number): string => `({claim_first}*SUM({claim_factor${rate}.all})-{claim_invested})`;
  const target = "({claimNpv}+{claim_invested})";
  const implied = table(
    [
      {
        name: "claim_rate",
        title: say.rate[locale],
        cells: [
          calc("={rateFloor}", { format: "percent" }),
          calc("={discountRate}", { format: "percent" }),
          calc("={discountRate}+{rateStepUsed}", { format: "percent" }),
        ],
      },
      { name: "claim_flat", title: say.flat[locale], cells: rates.map((rate) => money(`=${flat(rate)}`, "result")) },
      {
        name: "claim_growth",
        title: say.growth[locale],
        cells: rates.map((rate): Cell => ({
          formula: `=IF({claimNpv}="",${none},IF(({claim_years}<2)+({claim_first}<=0)+(${target}<={claim_first}*{claim_factor${rate}.first})>0,${noGrowth},{growth${rate}.last}-1))`,
          style: "result",
          format: "percent2",
        })),
      },
      {
        name: "claim_lastYear",
        title: say.lastYear[locale],
        cells: rates.map(() => money(`=IF(ISNUMBER({claim_growth}),{claim_first}*(1+{claim_growth})^({claim_years}-1),"")`)),
      },
      {
        name: "claim_terminal",
        title: say.terminal[locale],
        cells: rates.map(() =>
          money(`=IF({claimNpv}="",${none},({claimNpv}-{claim_flat})*(1+{claim_rate})^({claim_years}-{claim_shift}))`, "result"),
        ),
      },
    ],
    { headerHeight: 45 },
  );
  const verdict: Block = {
    cells: [
      [
        sentence(
          `=IF(ISNUMBER({claim_growth.at1}),${quoted(say.must[locale][0])}&TEXT({claim_growth.at1},"0.0%")&${quoted(say.must[locale][1])}&{claim_years}&${quoted(say.must[locale][2])},{claim_growth.at1})`,
        ),
      ],
    ],
    names: [{ name: "claim_sentence", row: 0, column: 0, rows: 1, columns: 1 }],
  };

  // ---- readings under which a claim would be true

  function readings(
    prefix: string,
    quotedFigure: string,
    all: readonly (readonly [label: keyof typeof say.readings, formula: string])[],
    format: "money" | "percent",
  ): Block {
    return table(
      [
        { title: say.reading[locale], cells: all.map(([label]) => text(say.readings[label][locale])) },
        {
          name: `${prefix}_reading`,
          title: say.gives[locale],
          cells: all.map(([, formula]): Cell => ({ formula, style: "working", format })),
        },
        {
          name: `${prefix}_true`,
          title: say.holds[locale],
          cells: fill(
            calc(
              `=IF(({${quotedFigure}}="")+(1-ISNUMBER({${prefix}_reading}))>0,"",IF(ABS({${prefix}_reading}-{${quotedFigure}})<={claimTolerance}*ABS({${quotedFigure}}),${quoted(say.yes[locale])},${quoted(say.no[locale])}))`,
              { style: "workingCenter" },
            ),
            all.length,
          ),
        },
      ],
      { headerHeight },
    );
  }
  const total = "{claim_first}*{claim_years}";
  const ofInvested = (formula: string): string => `=IF({claim_invested}=0,"",(${formula})/{claim_invested})`;

  // ---- years and the search for the growth

  const years = table([
    {
      name: "claim_year",
      title: say.year[locale],
      cells: Array.from({ length: mostYears }, (_, index): Cell => ({ value: index + 1, style: "workingCenter" })),
    },
    ...rates.map((rate) => ({
      name: `claim_factor${rate}`,
      title: { formula: `={claim_rate.at${rate}}`, style: "header", format: "percent" } as Cell,
      cells: fill(
        calc(`=IF({claim_year}<={claim_years},1/(1+{claim_rate.at${rate}})^({claim_year}-{claim_shift}),0)`, { format: "factor" }),
        mostYears,
      ),
    })),
  ]);
  const search = table(
    rates.map((rate) => {
      const factor = `{claim_factor${rate}.all}`;
      const start = `=IFERROR((${target}/({claim_first}*INDEX(${factor},{claim_years})))^(1/({claim_years}-1)),1)`;
      const value = `{claim_first}*SUMPRODUCT(${factor},{growth${rate}.prev}^({claim_year.all}-1))-${target}`;
      const slope = `({claim_first}*SUMPRODUCT(${factor}*({claim_year.all}-1)*{growth${rate}.prev}^({claim_year.all}-2)))`;
      return {
        name: `growth${rate}`,
        title: { formula: `={claim_rate.at${rate}}`, style: "header", format: "percent" } as Cell,
        cells: [
          calc(start, { format: "factor" }),
          // From above a growing value is reached from above; where there is none, tangents end at nothing instead of wandering about.
          ...fill(
            calc(`=MAX(0,IFERROR({growth${rate}.prev}-(${value})/${slope},{growth${rate}.prev}))`, { format: "factor" }),
            growthSteps,
          ),
        ],
      };
    }),
  );

  return sheet("model/believe", inputs, locale, say.title[locale], {
    tab: say.tab[locale],
    widths: [46, 20, 18, 16, 16, 13],
    blocks: [
      partHead(say.title[locale], say.purpose[locale], "={checks}", "believe_checks", locale),
      draw.part(say.sections.claim),
      claim,
      draw.part(say.sections.implied),
      heading(say.remarks.implied[locale]),
      verdict,
      implied,
      draw.part(say.sections.readings),
      heading(say.remarks.readings[locale]),
      readings(
        "npvClaim",
        "claimNpv",
        [
          ["flat", "={claim_flat.at1}"],
          ["gross", "={claim_flat.at1}+{claim_invested}"],
          ["sumNet", `=${total}-{claim_invested}`],
          ["sum", `=${total}`],
          ["model", "={r_npv}"],
        ],
        "money",
      ),
      readings(
        "roiClaim",
        "claimRoi",
        [
          ["roiNet", ofInvested(`${total}-{claim_invested}`)],
          ["roiGross", ofInvested(total)],
          ["roiFirst", ofInvested("{claim_first}")],
          ["roiFirstNet", ofInvested("{claim_first}-{claim_invested}")],
          ["roiModel", "={r_roi}"],
        ],
        "percent",
      ),
      draw.part(say.sections.search),
      beside(years, search, rates.length + 2),
    ],
    rules: [
      { over: "believe_checks", formula: "={believe_checks}>0", look: "bad" },
      { over: "believe_checks", formula: "={believe_checks}=0", look: "good" },
      { over: "npvClaim_true", formula: `={npvClaim_true}=${quoted(say.yes[locale])}`, look: "good" },
      { over: "roiClaim_true", formula: `={roiClaim_true}=${quoted(say.yes[locale])}`, look: "good" },
    ],
  });
}
