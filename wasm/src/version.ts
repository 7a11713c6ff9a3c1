/** Version of this package. The compiled module carries its own, and both must be the same. */
export const VERSION = "0.1.0";
