import { type RefObject, useCallback, useState } from 'react'
import type { Mark } from '#lib/conversations/mark.ts'
import * as requests from './conversation-requests.ts'
import type { StoredConversation } from './stored-conversation.ts'

interface Facts {
  /** What its reader calls it, or its first question; empty before there is one. */
  title: string
  share: requests.Share | null
  versions: Record<string, string[]>
  marks: Record<string, Mark[]>
}

const none: Facts = { title: '', share: null, versions: {}, marks: {} }

/** What is known of a conversation beside its messages: its title and public page, versions of questions, marks on answers. */
export function useConversationFacts(id: RefObject<string | null>) {
  const [facts, setFacts] = useState<Facts>(none)
  const change = (part: Partial<Facts>) => setFacts(before => ({ ...before, ...part }))
  const of = useCallback(
    (turn: string) => ({ versions: facts.versions[turn] ?? [turn], marks: facts.marks[turn] ?? [] }),
    [facts],
  )
  const setMarks = (message: string, update: (marks: Mark[]) => Mark[]) =>
    setFacts(before => ({
      ...before,
      marks: { ...before.marks, [message]: update(before.marks[message] ?? []) },
    }))

  return {
    shown: { title: facts.title, shared: facts.share },
    of,
    take(stored: StoredConversation | null) {
      const turns = stored?.turns ?? []
      setFacts({
        title: stored?.title ?? '',
        share: stored?.share ?? null,
        versions: Object.fromEntries(turns.map(turn => [turn.id, turn.versions])),
        marks: Object.fromEntries(turns.map(turn => [turn.id, turn.marks])),
      })
    },
    addVersion(turn: string, next: string) {
      change({ versions: { ...facts.versions, [next]: [...of(turn).versions, next] } })
    },
    async rename(name: string, conversation = id.current) {
      if (conversation === null) return
      const { title } = await requests.changeConversation(conversation, { name })
      if (conversation === id.current) change({ title })
    },
    async share() {
      if (id.current !== null) change({ share: await requests.shareConversation(id.current) })
    },
    async unshare() {
      if (id.current === null) return
      await requests.unshareConversation(id.current)
      change({ share: null })
    },
    /** Shows a mark at once; one that the server does not take is taken back. Whether the server took it. */
    async mark({ message, ...mark }: requests.MarkOn, isSet: boolean): Promise<boolean> {
      if (id.current === null) return false
      const put = (isOn: boolean) =>
        setMarks(message, marks => [...marks.filter(other => !isSame(other, mark)), ...(isOn ? [mark] : [])])
      put(isSet)
      try {
        await requests.storeMark(id.current, { message, ...mark }, isSet)
        return true
      } catch {
        put(!isSet)
        return false
      }
    },
  }
}

/** Whether two marks say the same of the same thing. */
export function isSame(a: Mark, b: Mark): boolean {
  return a.kind === b.kind && a.sentence === b.sentence && a.claim === b.claim
}
