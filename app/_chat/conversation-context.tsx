import { createContext, useContext } from 'react'
import type { Conversation } from './use-conversation.ts'

const Context = createContext<Conversation | null>(null)

export const ConversationProvider = Context

/** The conversation that is shown, for the parts of it that change it. */
export function useShownConversation(): Conversation {
  const conversation = useContext(Context)
  if (!conversation) throw new Error('this part stands outside of a conversation')
  return conversation
}
