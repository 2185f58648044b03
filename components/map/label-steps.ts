import styles from "./map.module.css";

/** The three steps of --map-scale in map.module.css, each with its own names. */
export const labelSteps = [
  { scale: 1, className: styles.labels },
  { scale: 1.6, className: styles.labelsMedium },
  { scale: 2.6, className: styles.labelsNarrow },
] as const;
