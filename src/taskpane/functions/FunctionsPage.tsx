// Finds a function by words and shows it: arguments, the formula that they make, an example, the native twin.
import { Button, Field as Labelled, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState, type FC, type KeyboardEvent } from "react";
import { functions, namespace } from "../../functions";
import { usePaneState, useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { Page } from "../parts/Page";
import { FunctionCard } from "./FunctionCard";
import { searchFunctions } from "./search";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  entry: { width: "100%", justifyContent: "flex-start", textAlign: "left", padding: "6px 12px", minWidth: 0 },
  entryText: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, overflowWrap: "anywhere" },
  purpose: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** What stands in the boxes of each function, kept while one looks at another. */
type Drafts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const FunctionsPage: FC = () => {
  const [search, setSearch] = useState("");
  const [chosen, choose] = useState<string>();
  const [drafts, setDrafts] = useState<Drafts>({});
  const definition = functions.find(({ id }) => id === chosen);
  if (definition === undefined) return <Finder search={search} onSearch={setSearch} onChoose={choose} />;
  const { id } = definition;
  return (
    <FunctionCard
      key={id}
      definition={definition}
      texts={drafts[id] ?? {}}
      onTexts={(change) => setDrafts((all) => ({ ...all, [id]: change(all[id] ?? {}) }))}
      onBack={() => choose(undefined)}
    />
  );
};

interface FinderProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onChoose: (id: string) => void;
}

const Finder: FC<FinderProps> = ({ search, onSearch, onChoose }) => {
  const styles = useStyles();
  const { functions: say } = useWords();
  const locale = usePaneState((state) => state.locale);
  const list = useRef<HTMLUListElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const found = searchFunctions(functions, search);
  return (
    <Page title={say.title} intro={say.intro}>
      <Labelled label={say.search} hint={say.searchHint}>
        <Input
          type="search"
          autoComplete="off"
          input={{ ref: box, style: { minWidth: 0 } }}
          value={search}
          onChange={(_, { value }) => onSearch(value)}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown") move(event, 0);
            const [first] = found;
            if (event.key === "Enter" && search.trim() !== "" && first !== undefined) onChoose(first.id);
          }}
        />
      </Labelled>
      <Text role="status" aria-live="polite">
        {say.found(found.length)}
      </Text>
      {found.length === 0 && (
        <ActionButton
          onPress={() => {
            onSearch("");
            box.current?.focus();
          }}
        >
          {say.all}
        </ActionButton>
      )}
      <ul ref={list} className={styles.list} aria-label={say.list}>
        {found.map(({ id, strings }, index) => (
          <li key={id}>
            <Button
              className={styles.entry}
              onClick={() => onChoose(id)}
              onKeyDown={(event) => {
                if (event.key === "ArrowDown") move(event, index + 1);
                if (event.key === "ArrowUp") move(event, index - 1);
              }}
            >
              <span className={styles.entryText}>
                <span>
                  {namespace}.{id}
                </span>
                <Text size={200} className={styles.purpose}>
                  {strings[locale].description}
                </Text>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Page>
  );

  /** Leads along the list; above its first entry is the search box. */
  function move(event: KeyboardEvent, index: number): void {
    event.preventDefault();
    if (index < 0) box.current?.focus();
    else list.current?.querySelectorAll("button")[index]?.focus();
  }
};
