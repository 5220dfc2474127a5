// In which language new sheets are written, and where to change it.
import { Link, Text } from "@fluentui/react-components";
import type { FC } from "react";
import { usePane, usePaneState, useWords } from "../context";
import { goToPage } from "../store";

export const LanguageLine: FC = () => {
  const { store } = usePane();
  const { form, settings } = useWords();
  const sheetLocale = usePaneState((state) => state.sheetLocale);
  return (
    <Text>
      {form.language(settings.languages[sheetLocale])}{" "}
      <Link as="button" inline onClick={() => goToPage(store, { page: "settings" })}>
        {form.changeLanguage}
      </Link>
    </Text>
  );
};
