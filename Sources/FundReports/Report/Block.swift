/// A piece of a report as it is read; writers give it its form.
public enum Block: Hashable, Sendable {
  /// What the report is about; the first block of most.
  case title(String)
  /// The heading of a part.
  case heading(String)
  /// A heading below the one before.
  case subheading(String)
  /// The sentence that answers what the report was asked.
  case answer(String)
  /// Sentences.
  case paragraph(String)
  /// An item of a list; items that follow one another make one list. Below an item of level 0
  /// stand those of level 1 that belong to it.
  case item(String, level: Int = 0)
  /// A sentence on a line of its own; those that follow one another stand together.
  case line(String)
  /// A table.
  case table(ReportTable)
}
