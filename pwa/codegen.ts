import type { CodegenConfig } from '@graphql-codegen/cli'

const types = {
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
}

const config: CodegenConfig = {
  schema: '../docs/schema.graphql',
  documents: ['src/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    'src/shared/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { ...types, documentMode: 'string', defaultScalarType: 'unknown', dedupeFragments: true },
    },
    // Every enum and input of the schema, also those that no operation uses yet.
    'src/shared/graphql/generated/schema.ts': { plugins: ['typescript'], config: types },
  },
}

export default config
