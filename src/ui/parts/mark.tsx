/** The product's sign, drawn once, in public/icon.svg. Says nothing that the name beside it does not say. */
export function Mark() {
  return <img class="mark" src={`${import.meta.env.BASE_URL}icon.svg`} width="28" height="28" alt="" />;
}
