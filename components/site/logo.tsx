/** An open chair, beside the name that says it. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect width="64" height="64" rx="14" />
      <path d="M22 12v24h20M22 36v16M42 36v16M22 22h12a8 8 0 0 1 8 8v6" />
    </svg>
  )
}
