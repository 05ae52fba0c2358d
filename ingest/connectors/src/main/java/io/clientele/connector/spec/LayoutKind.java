package io.clientele.connector.spec;

/** The ways in which the bytes of a file hold rows. */
public enum LayoutKind {
  /** Cells between delimiters, one record after the other. */
  DELIMITED,
  /** One JSON value, or several behind each other; what is broken refuses the file. */
  JSON,
  /** A JSON value on each line; what is broken refuses the line. */
  JSON_LINES,
  /** Mails behind each other, as mailboxes are archived. */
  MBOX,
  /** The text that WhatsApp exports of a chat. */
  WHATSAPP
}
