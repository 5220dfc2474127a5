// Safe ways to put a broken rule right: only letters of the row in question are written, and a person chooses who.
import { letterWord } from "../../i18n/raci-rows";
import type { Locale } from "../../i18n/locale";
import type { RaciViolation } from "../../model/raci";
import { parseCell } from "../../model/raci-cell";
import { letterOf } from "../../model/raci-parts";
import { schemes, type Letter } from "../../model/raci-scheme";
import { cellText } from "../../model/raci-switch";
import type { Finding, Fix } from "../../spec/finding";
import { schemeOf, type RaciInputs } from "./fields";

/** Holders offered for a missing letter; more are better chosen in the sheet. */
const mostOffers = 12;

/** What may be done about a violation; [] where only people can tell. */
export function fixesOf(violation: RaciViolation, inputs: RaciInputs, locale: Locale): readonly Fix[] {
  const scheme = schemeOf(inputs);
  const say = words[locale];
  const raw = (row: number, column: number): string => inputs.grid[row]?.[column] ?? "";
  const lettersAt = (row: number, column: number): readonly Letter[] => {
    const cell = parseCell(raw(row, column), { scheme });
    return cell.kind === "letters" ? cell.letters : [];
  };
  const write = (row: number, column: number, text: string): Fix["cells"][number] => ({
    name: "grid",
    row,
    column,
    text,
    before: raw(row, column),
  });
  const ordered = (letters: readonly Letter[]): string =>
    cellText(
      schemes[scheme].letters.filter((letter) => letters.includes(letter)),
      scheme,
    );
  switch (violation.rule) {
    case "unreadable": {
      const { row, column } = violation;
      // 负责 alone means R or A: a person says which.
      return schemes[scheme].letters.map((letter) => ({
        label: say.read(violation.facts.text, letter, letterWord(letter, scheme, locale)),
        cells: [write(row, column, letter)],
      }));
    }
    case "no-a":
    case "no-r":
    case "no-d":
    case "no-c":
    case "no-p": {
      const { row } = violation;
      const { letter } = violation.facts;
      const mark = inputs.tasks[row]?.mark;
      const [doing, deciding] = schemes[scheme].separated;
      const apart =
        mark === "money" || mark === "approval" ? (letter === deciding ? doing : letter === doing ? deciding : undefined) : undefined;
      return inputs.roles
        .flatMap((role, column): Fix[] => {
          const has = lettersAt(row, column);
          const isReadable = parseCell(raw(row, column), { scheme }).kind === "letters";
          if (!isReadable || (apart !== undefined && has.includes(apart))) return [];
          // Who decides or does was asked all the same: the weaker letter goes.
          const kept = has.filter((other) => other !== letterOf(scheme, "asked") && other !== letterOf(scheme, "told") && other !== "O");
          return [{ label: say.give(letter, role), cells: [write(row, column, ordered([...kept, letter]))] }];
        })
        .slice(0, mostOffers);
    }
    case "several-a":
    case "several-d": {
      const { row } = violation;
      const { letter, columns } = violation.facts;
      const instead = letterOf(scheme, "asked");
      return columns.map((keeper) => ({
        label: say.keep(letter, inputs.roles[keeper] ?? ""),
        cells: columns
          .filter((column) => column !== keeper)
          .map((column) => {
            const others = lettersAt(row, column).filter((other) => other !== letter);
            return write(row, column, ordered(others.length > 0 || instead === undefined ? others : [instead]));
          }),
      }));
    }
    default:
      return [];
  }
}

/** Cells that a person reads and the sheet's own formulas do not: full width, words, other separators. One finding for all of them. */
export function notPlain(inputs: RaciInputs, locale: Locale): readonly Finding[] {
  const scheme = schemeOf(inputs);
  const cells = inputs.grid.flatMap((line, row) =>
    line.flatMap((raw, column) => {
      const cell = parseCell(raw, { scheme });
      const isPlain = /^[A-Za-z/\s]*$|^-$/.test(raw) && !/[A-Za-z]\s*[A-Za-z]|\s|\/$|^\//.test(raw.trim());
      if (cell.kind !== "letters" || isPlain) return [];
      return [{ name: "grid", row, column, text: cellText(cell.letters, scheme) || "-", before: raw }];
    }),
  );
  const [first] = cells;
  if (!first) return [];
  const { row, column } = first;
  const { sentence, remedy, fix } = words[locale].notPlain(cells.length, first.before, first.text);
  return [
    { rule: "raci.not-plain", severity: "note", place: { name: "grid", row, column }, sentence, remedy, fixes: [{ label: fix, cells }] },
  ];
}

const words = {
  "en-US": {
    read: (text: string, letter: string, word: string): string => `“${text}” means ${letter} (${word})`,
    give: (letter: string, role: string): string => `Give ${letter} to ${role}`,
    keep: (letter: string, role: string): string => `Keep ${letter} with ${role}`,
    notPlain: (count: number, before: string, text: string) => ({
      sentence: `${count === 1 ? "One cell is" : `${count} cells are`} understood here but not by the sheet's own formulas, such as “${before}” for ${text}.`,
      remedy: "Write the letters plainly.",
      fix: count === 1 ? `Write ${text} instead` : `Write all ${count} cells plainly`,
    }),
  },
  "zh-CN": {
    read: (text: string, letter: string, word: string): string => `“${text}”即 ${letter}（${word}）`,
    give: (letter: string, role: string): string => `由${role}担任 ${letter}`,
    keep: (letter: string, role: string): string => `保留${role}的 ${letter}`,
    notPlain: (count: number, before: string, text: string) => ({
      sentence: `有 ${count} 个单元格此处可识别，但表内公式不能，例如以“${before}”表示 ${text}。`,
      remedy: "请规范填写字母。",
      fix: count === 1 ? `改写为 ${text}` : `规范全部 ${count} 个单元格`,
    }),
  },
} satisfies Record<Locale, unknown>;
