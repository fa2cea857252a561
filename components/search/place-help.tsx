'use client'

import { useEffect, useState } from 'react'

const WAIT_MS = 150
const LOCATE_MS = 10_000
const SHORTEST = 2

type Texts = { nearMe: string; locating: string; declined: string }

/**
 * What a browser adds to the place field `fieldId`: names to choose from while one types, and a button that fills in
 * where one is, to about a kilometre. Asks for nothing before it is tapped; without it everything works.
 */
export function PlaceHelp({ fieldId, texts }: { fieldId: string; texts: Texts }) {
  const places = useSuggestions(fieldId)
  const [canLocate, setCanLocate] = useState(false)
  const [status, setStatus] = useState('')
  useEffect(() => setCanLocate('geolocation' in navigator && window.isSecureContext), [])

  const locate = () => {
    setStatus(texts.locating)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const field = fieldOf(fieldId)
        if (!field) return
        // two decimals are about a kilometre: nothing finer leaves this device
        field.value = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`
        field.form?.submit()
      },
      () => {
        setStatus(texts.declined)
        fieldOf(fieldId)?.focus()
      },
      { enableHighAccuracy: false, maximumAge: 600_000, timeout: LOCATE_MS },
    )
  }

  return (
    <>
      <datalist id={listOf(fieldId)}>
        {places.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      {canLocate && (
        <button type="button" className="link" onClick={locate}>
          {texts.nearMe}
        </button>
      )}
      <p aria-live="polite" className="soft">
        {status}
      </p>
    </>
  )
}

const listOf = (fieldId: string) => `${fieldId}-places`

function fieldOf(fieldId: string): HTMLInputElement | null {
  const field = document.getElementById(fieldId)
  return field instanceof HTMLInputElement ? field : null
}

/** The names of places that begin like what stands in the field; none while the site can't be asked. */
function useSuggestions(fieldId: string): readonly string[] {
  const [places, setPlaces] = useState<readonly string[]>([])
  useEffect(() => {
    const field = fieldOf(fieldId)
    if (!field) return
    field.setAttribute('list', listOf(fieldId))
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking = new AbortController()
    const ask = async () => {
      asking.abort()
      asking = new AbortController()
      const text = field.value.trim()
      if (text.length < SHORTEST) return setPlaces([])
      try {
        const response = await fetch(`/api/v1/places?q=${encodeURIComponent(text)}`, {
          signal: asking.signal,
        })
        const answer: { places?: { label: string }[] } = await response.json()
        setPlaces((answer.places ?? []).map(({ label }) => label))
      } catch {
        // offline, or overtaken by the next letter: the field works without
      }
    }
    const onInput = () => {
      clearTimeout(timer)
      timer = setTimeout(ask, WAIT_MS)
    }
    field.addEventListener('input', onInput)
    return () => {
      clearTimeout(timer)
      asking.abort()
      field.removeEventListener('input', onInput)
    }
  }, [fieldId])
  return places
}
