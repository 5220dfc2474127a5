// One function: its arguments in boxes, the formula that they make, and the ways to put it into the sheet.
import { Field as Labelled, Input, Link, makeStyles, Select, Text } from "@fluentui/react-components";
import { useRef, useState, type FC } from "react";
import { exampleAnswer, exampleTexts, helpPage, namespace, shapeOf, type FunctionDefinition } from "../../functions";
import { usePane, usePaneState, useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { ExcelNotice } from "../parts/Notice";
import { ArrowLeft } from "../parts/icons";
import { Muted, Page, Section } from "../parts/Page";
import { asWritten, draftFormula, type ArgumentFault } from "./formula";
import { Formula } from "./Formula";
import { InsertButton } from "./InsertButton";
import { TwinSection } from "./TwinSection";

const useStyles = makeStyles({
  back: { display: "inline-flex", alignItems: "center", gap: "4px", alignSelf: "flex-start" },
  argument: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "stretch", minWidth: 0 },
});

type Texts = Readonly<Record<string, string>>;

interface FunctionCardProps {
  readonly definition: FunctionDefinition;
  readonly texts: Texts;
  readonly onTexts: (change: (texts: Texts) => Texts) => void;
  readonly onBack: () => void;
}

export const FunctionCard: FC<FunctionCardProps> = ({ definition, texts, onTexts, onBack }) => {
  const styles = useStyles();
  const { functions: say } = useWords();
  const locale = usePaneState((state) => state.locale);
  const [checked, setChecked] = useState<Readonly<Record<string, boolean>>>({});
  const boxes = useRef<HTMLDivElement>(null);
  const { id, params, strings, example } = definition;
  const call = `${namespace}.${id}`;
  const names = Object.keys(params);
  const { formula, faults } = draftFormula(
    call,
    Object.entries(params).map(([name, { optional }]) => ({ name, optional })),
    texts,
  );
  const written = Object.fromEntries(names.map((name) => [name, asWritten(texts[name])]));
  const faulty = names.filter((name) => faults[name] !== undefined);
  const set = (name: string, text: string): void => onTexts((all) => ({ ...all, [name]: text }));
  return (
    <Page title={call} intro={strings[locale].description}>
      <Link as="button" className={styles.back} onClick={onBack}>
        <ArrowLeft />
        {say.back}
      </Link>
      <Section title={say.args}>
        <Muted>{say.argsHint}</Muted>
        <div ref={boxes} className={styles.argument}>
          {names.map((name) => (
            <Argument
              key={name}
              name={name}
              param={params[name]}
              meaning={strings[locale].params[name] ?? ""}
              text={texts[name] ?? ""}
              fault={checked[name] === true ? faults[name] : undefined}
              onText={(text) => set(name, text)}
              onLeave={() => setChecked((all) => ({ ...all, [name]: (texts[name] ?? "").trim() !== "" }))}
            />
          ))}
        </div>
        <ActionButton size="small" kind="subtle" onPress={() => onTexts(() => exampleTexts(definition))}>
          {say.fillExample}
        </ActionButton>
      </Section>
      <Section title={say.formula}>
        <Formula text={formula} />
        <InsertButton
          kind="primary"
          label={say.insert}
          formula={formula}
          refusal={faulty.length === 0 ? undefined : say.incomplete(faulty.join(", "))}
          onRefused={() => {
            setChecked(Object.fromEntries(names.map((name) => [name, true])));
            const index = names.indexOf(faulty[0] ?? "");
            boxes.current?.querySelectorAll<HTMLElement>("input, select")[index]?.focus();
          }}
        />
      </Section>
      <Section title={say.example}>
        <Formula text={example.formula} />
        <Text>{say.shows(inOneLine(exampleAnswer(definition, locale)))}</Text>
      </Section>
      <TwinSection definition={definition} texts={written} isFaulty={faulty.length > 0} />
      <Link href={helpPage(locale, id)} target="_blank" rel="noreferrer">
        {say.help}
      </Link>
    </Page>
  );
};

interface ArgumentProps {
  readonly name: string;
  readonly param: FunctionDefinition["params"][string] | undefined;
  readonly meaning: string;
  readonly text: string;
  readonly fault: ArgumentFault | undefined;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

const Argument: FC<ArgumentProps> = ({ name, param, meaning, text, fault, onText, onLeave }) => {
  const styles = useStyles();
  const { functions: say } = useWords();
  const { actions } = usePane();
  const [failure, setFailure] = useState<unknown>();
  const hint = param?.optional === true ? `${meaning} (${say.optional})` : meaning;
  const keywords = (param && shapeOf(param) === "keyword" && param.keywords) || [];
  return (
    <div className={styles.argument}>
      <Labelled size="small" label={name} hint={hint} validationMessage={fault === undefined ? null : say[fault]}>
        {keywords.length > 0 ? (
          <Select size="small" value={text} onBlur={onLeave} onChange={(_, { value }) => onText(value)}>
            <option value="">{param?.optional === true ? `– (${keywords[0] ?? ""})` : "–"}</option>
            {keywords.map((keyword) => (
              <option key={keyword} value={`"${keyword}"`}>
                {keyword}
              </option>
            ))}
            {/* A cell that holds the keyword. */}
            {text !== "" && !keywords.some((keyword) => text === `"${keyword}"`) && <option value={text}>{text}</option>}
          </Select>
        ) : (
          <Input
            size="small"
            autoComplete="off"
            spellCheck={false}
            input={{ style: { minWidth: 0 } }}
            value={text}
            onBlur={onLeave}
            onChange={(_, { value }) => onText(value)}
          />
        )}
      </Labelled>
      <ActionButton size="small" label={say.selectionFor(name)} onPress={() => void takeSelection()}>
        {say.selection}
      </ActionButton>
      {failure !== undefined && <ExcelNotice error={failure} title={say.notSelected} />}
    </div>
  );

  async function takeSelection(): Promise<void> {
    try {
      onText(await actions.selectedReference());
      setFailure(undefined);
    } catch (error) {
      setFailure(error);
    }
  }
};

/** Cells beside one another with a bar between them, rows with a semicolon; empty cells as a dash. */
function inOneLine(answer: ReturnType<typeof exampleAnswer>): string {
  const shown = (cell: string | number): string => (typeof cell === "number" ? String(Number(cell.toPrecision(10))) : cell || "–");
  return typeof answer === "object" ? answer.map((row) => row.map(shown).join(" | ")).join("; ") : shown(answer);
}
