import type { CodegenConfig } from '@graphql-codegen/cli'

const types = {
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  scalars: { ID: 'string', Date: 'string', DateTime: 'string', BigDecimal: 'number', BigInteger: 'number' },
}

const config: CodegenConfig = {
  schema: '../docs/schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'src/shared/graphql/generated/': {
      documents: ['src/**/*.graphql', '!src/**/*.office.graphql'],
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { ...types, documentMode: 'string', defaultScalarType: 'unknown', dedupeFragments: true },
    },
    // The office's operations are a module of their own: what the phone loads first does not carry them.
    'src/shared/graphql/generated/office/': {
      documents: ['src/**/*.office.graphql'],
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { ...types, documentMode: 'string', defaultScalarType: 'unknown', dedupeFragments: true },
    },
    // Every enum and input of the schema, also those that no operation uses yet.
    'src/shared/graphql/generated/schema.ts': { plugins: ['typescript'], config: types },
  },
}

export default config
