// The pane: a bar above, and the page that the route names. Pages but the first are fetched when they are asked for.
import {
  FluentProvider,
  Link,
  makeStyles,
  teamsHighContrastTheme,
  Text,
  tokens,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState, type FC, type ReactElement } from "react";
import { usePane, usePaneState, useWords } from "./context";
import { HomePage } from "./pages/HomePage";
import { ActionButton } from "./parts/ActionButton";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { ArrowLeft } from "./parts/icons";
import { Notice } from "./parts/Notice";
import { Page } from "./parts/Page";
import { home, toPath, type Route } from "./route";
import { goToPage } from "./store";
import { systemLook, themeFor, type ThemeName } from "./theme";

const SheetFormPage = lazy(async () => ({ default: (await import("./pages/SheetFormPage")).SheetFormPage }));
const KitPage = lazy(async () => ({ default: (await import("./pages/KitPage")).KitPage }));
const GuidePage = lazy(async () => ({ default: (await import("./pages/GuidePage")).GuidePage }));
const SimulatePage = lazy(async () => ({ default: (await import("./pages/SimulatePage")).SimulatePage }));
const UpdatePage = lazy(async () => ({ default: (await import("./pages/UpdatePage")).UpdatePage }));
const RunPage = lazy(async () => ({ default: (await import("./pages/RunPage")).RunPage }));
const CheckPage = lazy(async () => ({ default: (await import("./pages/CheckPage")).CheckPage }));
const RemovePage = lazy(async () => ({ default: (await import("./pages/RemovePage")).RemovePage }));
const SharePage = lazy(async () => ({ default: (await import("./pages/SharePage")).SharePage }));
const ProjectFilePage = lazy(async () => ({ default: (await import("./pages/ProjectFilePage")).ProjectFilePage }));
const FunctionsPage = lazy(async () => ({ default: (await import("./functions/FunctionsPage")).FunctionsPage }));
const SettingsPage = lazy(async () => ({ default: (await import("./pages/SettingsPage")).SettingsPage }));

const AdoptPage = lazy(async () => ({ default: (await import("./raci/AdoptPage")).AdoptPage }));
const SchemePage = lazy(async () => ({ default: (await import("./raci/SchemePage")).SchemePage }));
const CalendarFilePage = lazy(async () => ({ default: (await import("./meetings/CalendarFilePage")).CalendarFilePage }));
const LanguagePage = lazy(async () => ({ default: (await import("./language/LanguagePage")).LanguagePage }));
const SignPage = lazy(async () => ({ default: (await import("./charter/SignPage")).SignPage }));

type Pages = { readonly [P in Route["page"]]: (route: Extract<Route, { page: P }>) => ReactElement };
const pages: Pages = {
  home: () => <HomePage />,
  sheet: ({ id }) => <SheetFormPage id={id} />,
  guide: () => <GuidePage />,
  update: () => <UpdatePage />,
  simulate: () => <SimulatePage />,
  kit: () => <KitPage />,
  run: () => <RunPage />,
  check: () => <CheckPage />,
  remove: () => <RemovePage />,
  share: () => <SharePage />,
  project: () => <ProjectFilePage />,
  functions: () => <FunctionsPage />,
  settings: () => <SettingsPage />,
  adopt: () => <AdoptPage />,
  scheme: () => <SchemePage />,
  "calendar-file": () => <CalendarFilePage />,
  sign: () => <SignPage />,
  language: () => <LanguagePage />,
};

const themes: Readonly<Record<ThemeName, Theme>> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  app: { minHeight: "100vh", boxSizing: "border-box", display: "flex", flexDirection: "column" },
  // Office draws its own menu over the top right corner, 40 × 36 (officejs.md F).
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    minHeight: "36px",
    padding: "0 48px 0 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: { flexGrow: 1 },
  back: { display: "inline-flex", alignItems: "center", gap: "4px" },
  main: { padding: "8px 12px 24px", minWidth: 0, flexGrow: 1 },
});

export const App: FC = () => {
  const styles = useStyles();
  const { store } = usePane();
  const words = useWords();
  const route = usePaneState((state) => state.route);
  const locale = usePaneState((state) => state.locale);
  const isBusy = usePaneState((state) => state.run?.state === "running");
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  // The table has a page for each route; the compiler cannot see that the two are the same one.
  const show = pages[route.page] as (route: Route) => ReactElement;
  return (
    <FluentProvider theme={themes[theme]} className={styles.app}>
      <nav className={styles.bar} aria-label={words.brand}>
        <Text weight="semibold" className={styles.brand}>
          {words.brand}
        </Text>
        {route.page !== "home" && !isBusy && (
          <Link as="button" className={styles.back} onClick={() => goToPage(store, home)}>
            <ArrowLeft />
            {words.back}
          </Link>
        )}
        {route.page !== "settings" && !isBusy && (
          <Link as="button" onClick={() => goToPage(store, { page: "settings" })}>
            {words.settingsLink}
          </Link>
        )}
      </nav>
      <main className={styles.main}>
        <ErrorBoundary key={toPath(route)} fallback={(again) => <Broken again={again} />}>
          <Suspense fallback={<Text role="status">{words.loading}</Text>}>{show(route)}</Suspense>
        </ErrorBoundary>
      </main>
    </FluentProvider>
  );
};

const Broken: FC<{ readonly again: () => void }> = ({ again }) => {
  const { store } = usePane();
  const { bug, again: tryAgain } = useWords();
  return (
    <Page title={bug.title}>
      <Notice intent="error">{bug.text}</Notice>
      <ActionButton onPress={again}>{tryAgain}</ActionButton>
      <ActionButton onPress={() => goToPage(store, home)}>{bug.home}</ActionButton>
    </Page>
  );
};

/** Office in Excel tells no one when its colours change: they are read again whenever the pane is seen or entered. */
function useTheme(): ThemeName {
  const { environment } = usePane();
  const choice = usePaneState((state) => state.theme);
  const [, look] = useState(0);
  useEffect(() => {
    const again = (): void => look((count) => count + 1);
    window.addEventListener("focus", again);
    document.addEventListener("visibilitychange", again);
    const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) =>
      typeof window.matchMedia === "function" ? window.matchMedia(query) : undefined,
    );
    for (const query of queries) query?.addEventListener("change", again);
    return () => {
      window.removeEventListener("focus", again);
      document.removeEventListener("visibilitychange", again);
      for (const query of queries) query?.removeEventListener("change", again);
    };
  }, []);
  return themeFor(choice, environment.officeTheme(), systemLook());
}
