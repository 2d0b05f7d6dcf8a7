import { readdirSync } from 'node:fs'
import { globalIgnores } from 'eslint/config'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import pluginVue from 'eslint-plugin-vue'
import pluginOxlint from 'eslint-plugin-oxlint'
import skipFormatting from 'eslint-config-prettier/flat'

/** The arrows of the house: app → features → offline → shared. Nothing points back. */
function mayNotImport(folder: string, ...forbidden: string[]) {
  return {
    name: `arrows/${folder}`,
    files: [`src/${folder}/**/*.{ts,vue}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: forbidden.map((target) => ({
            regex: `^(@/${target}(/|$)|(\\.\\./)+${target}(/|$))`,
            message: `${folder} may not import ${target}: arrows run app → features → offline → shared.`,
          })),
        },
      ] as ['error', object],
    },
  }
}

/** A feature sees another feature only through that feature's index.ts. */
function keepsToItself(feature: string) {
  return {
    name: `arrows/features/${feature}`,
    files: [`src/features/${feature}/**/*.{ts,vue}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^@/app(/|$)', message: 'A feature may not import app.' },
            {
              regex: `^@/features/(?!${feature}(/|$))[^/]+/.+`,
              message: 'Import another feature through its index.ts only.',
            },
            { regex: '^\\.\\./', message: 'Use ./ or @/ inside a feature.' },
          ],
        },
      ] as ['error', object],
    },
  }
}

const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

export default defineConfigWithVueTs(
  { name: 'files', files: ['**/*.{ts,vue}'] },
  globalIgnores(['.budget/**', 'dist/**', 'target/**', 'src/shared/graphql/generated/**']),
  ...pluginVue.configs['flat/recommended'],
  vueTsConfigs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
    },
  },
  { files: ['**/*.test.ts', 'src/testing/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  mayNotImport('shared', 'offline', 'features', 'app', 'worker'),
  mayNotImport('offline', 'features', 'app'),
  mayNotImport('worker', 'features', 'app'),
  ...features.map(keepsToItself),
  ...pluginOxlint.buildFromOxlintConfigFile('.oxlintrc.json'),
  skipFormatting,
)
