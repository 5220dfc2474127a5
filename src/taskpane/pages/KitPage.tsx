// All sheets of one project at once: which, whether their entries are right, and one button.
import { Checkbox, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, type FC } from "react";
import type { SheetId } from "../../sheets";
import type { CommonInputs } from "../../sheets/common";
import { templateOf } from "../../sheets/kit";
import { coerce, type Reading } from "../../spec/inputs";
import { usePane, usePaneState, useWords } from "../context";
import { fromDraft } from "../form/draft";
import { draftFor } from "../form/starting-drafts";
import { ActionButton } from "../parts/ActionButton";
import { LanguageLine } from "../parts/LanguageLine";
import { Page } from "../parts/Page";
import { openSheetIds, sheetIds } from "../route";
import { generate } from "../run";
import { goToPage } from "../store";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "4px 8px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  state: { paddingLeft: "8px" },
});

export const KitPage: FC = () => {
  const styles = useStyles();
  const { store, actions, environment } = usePane();
  const { home, kit: say } = useWords();
  const locale = usePaneState((state) => state.locale);
  const drafts = usePaneState((state) => state.drafts);
  const chosen = usePaneState((state) => state.chosen) ?? openSheetIds;
  const readings = useMemo(
    () =>
      new Map(
        sheetIds.map((id): [SheetId, Reading<unknown>] => {
          const fields = templateOf(id)?.fields ?? {};
          return [id, coerce(fields, fromDraft(fields, draftFor(drafts, id, locale, environment.today())))];
        }),
      ),
    [drafts, locale, environment],
  );
  const wrong = chosen.filter((id) => readings.get(id)?.ok === false);
  const reason =
    chosen.length === 0 ? say.noneChosen : wrong.length > 0 ? say.notReady(wrong.map((id) => home.sheets[id].title).join(", ")) : undefined;

  return (
    <Page title={say.title} intro={say.intro}>
      <LanguageLine />
      <ul className={styles.list}>
        {sheetIds.map((id) => {
          const reading = readings.get(id);
          const { title } = home.sheets[id];
          return (
            <li key={id} className={styles.item}>
              <Checkbox label={title} checked={chosen.includes(id)} onChange={(_, { checked }) => choose(id, checked === true)} />
              <Text size={200} className={styles.state}>
                {reading?.ok === false ? say.toCorrect(reading.faults.length) : say.ready}
              </Text>
              <ActionButton size="small" onPress={() => goToPage(store, { page: "sheet", id })}>
                {say.edit(title)}
              </ActionButton>
            </li>
          );
        })}
      </ul>
      {chosen.some((id) => !openSheetIds.includes(id)) && (
        <Text>
          {say.confidential(
            chosen
              .filter((id) => !openSheetIds.includes(id))
              .map((id) => home.sheets[id].title)
              .join(", "),
          )}{" "}
          <Link as="button" inline onClick={() => goToPage(store, { page: "share" })}>
            {say.toShare}
          </Link>
        </Text>
      )}
      <ActionButton kind="primary" disabledReason={reason} onPress={make}>
        {say.make}
      </ActionButton>
    </Page>
  );

  function choose(id: SheetId, checked: boolean): void {
    store.setState({ chosen: sheetIds.filter((one) => (one === id ? checked : chosen.includes(one))) });
  }

  function make(): void {
    const sheets = Object.fromEntries(
      chosen.flatMap((id) => {
        const reading = readings.get(id);
        return reading?.ok ? [[id, reading.value]] : [];
      }),
    );
    // Each holds the common figures, and withDraft keeps them the same in all.
    const { project, asOf, unit, preparedBy } = Object.values(sheets)[0] as CommonInputs;
    void generate(store, actions, { common: { project, asOf, unit, preparedBy }, sheets }, chosen);
  }
};
