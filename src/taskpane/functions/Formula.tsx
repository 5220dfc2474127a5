// A formula as it would be typed, in a box that breaks it anywhere.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { FC } from "react";

const useStyles = makeStyles({
  formula: {
    display: "block",
    padding: "6px 8px",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export const Formula: FC<{ readonly text: string }> = ({ text }) => <code className={useStyles().formula}>{text}</code>;
