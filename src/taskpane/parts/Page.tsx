// The frame of every page: its heading, which takes the focus when one comes to the page, and sections.
import { makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type FC, type ReactNode } from "react";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  heading: { ...typographyStyles.subtitle1, margin: "4px 0 0", outlineStyle: "none" },
  subheading: { ...typographyStyles.subtitle2, margin: "4px 0 0" },
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface PageProps {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

/** Whether a page was shown before: the first one must not take the focus from Excel. */
let shownBefore = false;

export const Page: FC<PageProps> = ({ title, intro, children }) => {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shownBefore) heading.current?.focus();
    shownBefore = true;
  }, []);
  return (
    <div className={styles.page}>
      <div className={styles.section}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h1>
        {intro !== undefined && <Text className={styles.muted}>{intro}</Text>}
      </div>
      {children}
    </div>
  );
};

export const Section: FC<{ readonly title: string; readonly children: ReactNode }> = ({ title, children }) => {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.subheading}>
        {title}
      </h2>
      {children}
    </section>
  );
};

/** Words of lesser weight. */
export const Muted: FC<{ readonly children: ReactNode }> = ({ children }) => <Text className={useStyles().muted}>{children}</Text>;
