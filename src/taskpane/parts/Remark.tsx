// A finding's sentence with its severity as a shape and a word.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FC, ReactNode } from "react";
import { useWords } from "../context";
import { severityIcons } from "./icons";

const useStyles = makeStyles({
  line: { display: "flex", gap: "6px", alignItems: "flex-start", minWidth: 0 },
  icon: { flexShrink: 0, marginTop: "2px" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
  text: { overflowWrap: "anywhere", minWidth: 0 },
});

export const Remark: FC<{ readonly severity: "error" | "warning" | "note"; readonly children: ReactNode }> = ({ severity, children }) => {
  const styles = useStyles();
  const { check } = useWords();
  const Icon = severityIcons[severity];
  return (
    <div className={styles.line}>
      <span className={`${styles.icon} ${styles[severity]}`}>
        <Icon />
      </span>
      <Text className={styles.text}>
        <Text weight="semibold" className={styles[severity]}>
          {check.severity[severity]}
        </Text>{" "}
        {children}
      </Text>
    </div>
  );
};
