// A guided start in six short steps: the project, its departments, what each is asked and offered, money, roles, and who
// decides. Then the kit is shown and made. What is typed stands in the forms and is kept with the workbook.
import { makeStyles, ProgressBar, Text } from "@fluentui/react-components";
import { useState, type FC } from "react";
import { sheetIds, type SheetId } from "../../sheets";
import { usePane, usePaneState, useWords } from "../context";
import { FieldView } from "../form/field-views";
import { boxId, FormContext } from "../form/form-context";
import { guidedDrafts, postsOfDepartments } from "../form/guided-drafts";
import { useSheetForm } from "../form/use-sheet-form";
import { ActionButton } from "../parts/ActionButton";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { openSheetIds } from "../route";
import { goToPage } from "../store";

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: "8px" } });

/** What the guide offers first; the rest is ticked on request. */
const firstKit: readonly string[] = ["project", "raci", "model", "pool", "plan", "charter"];

interface Part {
  readonly id: string;
  readonly fields: readonly string[];
}
const steps = ["project", "departments", "exchange", "money", "roles", "deciders"] as const;
export type GuideStep = (typeof steps)[number];
const parts: Readonly<Record<GuideStep, readonly Part[]>> = {
  project: [{ id: "project", fields: ["project", "asOf", "unit", "preparedBy", "startDate"] }],
  departments: [{ id: "project", fields: ["departments"] }],
  exchange: [{ id: "exchange", fields: ["deals"] }],
  money: [
    { id: "project", fields: ["budget", "budgetScope", "discountRate", "rateOwner", "rateSource"] },
    { id: "model", fields: ["benefits"] },
  ],
  roles: [{ id: "project", fields: ["people"] }],
  deciders: [
    { id: "project", fields: ["approvals"] },
    { id: "pool", fields: ["approver", "measuredBy"] },
  ],
};
const known = (id: string): id is SheetId => sheetIds.some((one) => one === id);
/** Steps whose sheets the registry has. */
const shownSteps = steps.filter((step) => parts[step].some(({ id }) => known(id)));

export const GuidePage: FC = () => {
  const { guide: say } = useWords();
  const [at, setAt] = useState(0);
  const step = shownSteps[at] ?? "project";
  return (
    <Page key={step} title={say.title(at + 1, shownSteps.length, say.steps[step].title)} intro={say.steps[step].intro}>
      <ProgressBar aria-label={say.progress} value={at + 1} max={shownSteps.length} />
      <Step
        step={step}
        isFirst={at === 0}
        isLast={at === shownSteps.length - 1}
        onBack={() => setAt(at - 1)}
        onNext={() => setAt(at + 1)}
      />
    </Page>
  );
};

interface StepProps {
  readonly step: GuideStep;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const Step: FC<StepProps> = ({ step, isFirst, isLast, onBack, onNext }) => {
  const styles = useStyles();
  const { store, environment } = usePane();
  const { guide: say } = useWords();
  const locale = usePaneState((state) => state.locale);
  const project = useSheetForm("project");
  const second = parts[step].find(({ id }) => id !== "project" && known(id));
  const faults = project.reading.ok
    ? []
    : project.reading.faults.filter(({ path }) =>
        parts[step].some(({ id, fields }) => id === "project" && fields.includes(String(path[0]))),
      );
  return (
    <>
      {parts[step].map(({ id, fields }) =>
        id === "project" ? (
          <FormContext key={id} value={project.form}>
            {fields.map((name) => {
              const field = project.form.fields[name];
              return field && <FieldView key={name} name={name} field={field} />;
            })}
          </FormContext>
        ) : (
          known(id) && <OtherSheet key={id} id={id} fields={fields} />
        ),
      )}
      {step === "roles" && (
        <ActionButton size="small" onPress={() => project.form.change((draft) => ({ ...draft, people: postsOfDepartments(draft) }))}>
          {say.posts}
        </ActionButton>
      )}
      {project.asked && faults.length > 0 && <Notice intent="error">{say.toCorrect(faults.length)}</Notice>}
      {second && <Text size={200}>{say.mayWait}</Text>}
      <div className={styles.row}>
        {!isFirst && <ActionButton onPress={onBack}>{say.back}</ActionButton>}
        <ActionButton kind="primary" onPress={next}>
          {isLast ? say.preview : say.next}
        </ActionButton>
      </div>
    </>
  );

  function next(): void {
    const [first] = faults;
    if (first) {
      project.ask(true);
      document.getElementById(boxId(first.path))?.focus();
      return;
    }
    if (!isLast) return onNext();
    store.setState(({ drafts, words }) => ({
      drafts: guidedDrafts(drafts, locale, environment.today(), words.guide),
      // And what somebody has filled in on the way.
      chosen: openSheetIds.filter((id) => firstKit.includes(id) || drafts[id] !== undefined),
    }));
    goToPage(store, { page: "kit" });
  }
};

/** Fields of another sheet: they may wait, and are judged on that sheet's own page. */
const OtherSheet: FC<{ readonly id: SheetId; readonly fields: readonly string[] }> = ({ id, fields }) => {
  const { form } = useSheetForm(id);
  return (
    <FormContext value={form}>
      {fields.map((name) => {
        const field = form.fields[name];
        return field && <FieldView key={name} name={name} field={field} />;
      })}
    </FormContext>
  );
};
