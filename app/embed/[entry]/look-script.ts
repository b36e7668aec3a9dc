/**
 * Runs while a framed chat is parsed: gives it the look that the page around it asks for (`theme`, `accent`), whatever this
 * browser's reader chose on Cairn's own pages. The stylesheet makes of any accent one that can be read.
 */
export const lookScript = `try{const d=document.documentElement,q=new URLSearchParams(location.search),t=q.get("theme"),a=q.get("accent");if(t==="light"||t==="dark")d.dataset.theme=t;else delete d.dataset.theme;if(/^#[0-9a-f]{6}$/i.test(a)){d.dataset.accent="";d.style.setProperty("--given",a)}}catch{}`
