import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

/** What a folder may not import: arrows point from the views down to the API. */
const arrow = (folder, ...barred) => ({
  files: [`src/${folder}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: barred.map((name) => ({
          group: [`**/${name}/**`],
          message: `${folder}/ stands below ${name}/: api → state → parts → views`,
        })),
      },
    ],
  },
});

const VIEWS = ["map", "timeline", "claims", "report", "event", "check", "search"];

export default ts.config(
  { ignores: ["node_modules", "public", "src/api/schema.ts"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: [".svelte"] },
    },
    rules: {
      // Types decide; the compiler reports undefined names
      "no-undef": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "max-lines": ["error", 400],
      complexity: ["error", 12],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: ts.parser, svelteConfig },
    },
    rules: {
      // Report text is hostile: it is never read as HTML
      "svelte/no-at-html-tags": "error",
      // Parameters of snippets are typed for svelte-check, which holds them; here they are unknown
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      // Addresses are printed by state/address.ts; there is no SvelteKit
      "svelte/no-navigation-without-resolve": "off",
    },
  },
  {
    // The base map's scripts have no types
    files: ["**/*.js", "**/*.mjs", "basemap/*.ts"],
    extends: [ts.configs.disableTypeChecked],
  },
  arrow("api", "state", "parts", "views"),
  arrow("state", "parts", "views"),
  arrow("parts", "views"),
  ...VIEWS.map((view) =>
    arrow(
      `views/${view}`,
      ...VIEWS.filter((other) => other !== view).map((other) => `views/${other}`),
      ...VIEWS.filter((other) => other !== view).map((other) => `../${other}`),
    ),
  ),
);
