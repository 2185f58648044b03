/** The name of the field that holds a column's place in the order. */
export const orderField = (key: string): string => `at-${key}`;
