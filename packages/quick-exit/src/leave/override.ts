/** Puts `members` in place of an object's own or inherited ones. Returns how to restore them. */
export function override(object: object, members: PropertyDescriptorMap): () => void {
  const before = Object.keys(members).map((name) => {
    const own = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { ...members[name], configurable: true });
    return [name, own] as const;
  });
  return () => {
    for (const [name, own] of before) {
      if (own) Object.defineProperty(object, name, own);
      else Reflect.deleteProperty(object, name);
    }
  };
}
