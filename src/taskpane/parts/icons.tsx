// Small drawings beside words, XD's own. They take the colour of the text and say nothing to a screen reader.
import type { FC, ReactNode } from "react";

const Icon: FC<{ readonly children: ReactNode }> = ({ children }) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
);

export const ArrowUp: FC = () => (
  <Icon>
    <path d="M8 13V3M4 7l4-4 4 4" />
  </Icon>
);
export const ArrowDown: FC = () => (
  <Icon>
    <path d="M8 3v10M4 9l4 4 4-4" />
  </Icon>
);
export const Cross: FC = () => (
  <Icon>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Icon>
);
export const ArrowLeft: FC = () => (
  <Icon>
    <path d="M13 8H3M7 4L3 8l4 4" />
  </Icon>
);

/** A crossed circle, a triangle, a circle with an i: told apart by shape, not by colour. */
export const severityIcons: Readonly<Record<"error" | "warning" | "note", FC>> = {
  error: () => (
    <Icon>
      <circle cx="8" cy="8" r="6" />
      <path d="M6 6l4 4M10 6l-4 4" />
    </Icon>
  ),
  warning: () => (
    <Icon>
      <path d="M8 2.5l6 11H2z" />
      <path d="M8 7v3M8 12v.2" />
    </Icon>
  ),
  note: () => (
    <Icon>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.5V11M8 5v.2" />
    </Icon>
  ),
};
