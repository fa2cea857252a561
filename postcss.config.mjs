/** Tailwind first; then its cascade layers are flattened, because browsers before 2022 drop what stands in them. */
export default {
  plugins: {
    '@tailwindcss/postcss': {},
    '@csstools/postcss-cascade-layers': {},
  },
}
