// A button that says why it cannot be pressed: it keeps its place in the tab order, and the reason stands below it.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, type FC, type ReactNode } from "react";

const useStyles = makeStyles({
  wide: { maxWidth: "100%" },
  reason: { display: "block", color: tokens.colorNeutralForeground2, marginTop: "2px" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

interface ActionButtonProps {
  readonly children?: ReactNode;
  /** Where the content alone does not say it. */
  readonly label?: string;
  readonly kind?: "primary" | "secondary" | "subtle";
  readonly size?: "small" | "medium";
  /** Why it cannot be pressed now. */
  readonly disabledReason?: string | undefined;
  /** Whether the reason stands there for all to see; else it is a hint and read out. */
  readonly reasonShown?: boolean;
  readonly onPress: () => void;
}

export const ActionButton: FC<ActionButtonProps> = ({
  children,
  label,
  kind = "secondary",
  size = "medium",
  disabledReason,
  reasonShown = true,
  onPress,
}) => {
  const styles = useStyles();
  const id = useId();
  const isDisabled = disabledReason !== undefined;
  return (
    <div className={styles.wide}>
      <Button
        appearance={kind}
        size={size}
        disabledFocusable={isDisabled}
        {...(label !== undefined && { "aria-label": label })}
        {...(isDisabled && { "aria-describedby": id })}
        {...((label ?? disabledReason) !== undefined && { title: isDisabled ? disabledReason : label })}
        onClick={() => {
          if (!isDisabled) onPress();
        }}
      >
        {children}
      </Button>
      {isDisabled && (
        <Text size={200} id={id} className={reasonShown ? styles.reason : styles.hidden}>
          {disabledReason}
        </Text>
      )}
    </div>
  );
};
