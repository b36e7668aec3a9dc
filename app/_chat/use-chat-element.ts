import { useCallback, useState } from 'react'

/** The element of the chat around a menu's trigger, so that the menu opens within the chat's landmark. */
export function useChatElement() {
  const [chat, setChat] = useState<HTMLElement | null>(null)
  const trigger = useCallback((element: HTMLElement | null) => {
    setChat(element?.closest<HTMLElement>('[data-chat-keys]') ?? null)
  }, [])
  return { trigger, chat }
}
