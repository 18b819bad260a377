import StimulusFunds

/// A piece of a report as it is read; writers give it its form.
public enum Block: Hashable, Sendable {
  /// What the report is about; the first block of most.
  case title(Wording)
  /// The heading of a part.
  case heading(Wording)
  /// A heading below the one before.
  case subheading(Wording)
  /// The sentence that answers what the report was asked.
  case answer(Wording)
  /// Sentences.
  case paragraph(Wording)
  /// An item of a list; items that follow one another make one list. Below an item of level 0
  /// stand those of level 1 that belong to it.
  case item(Wording, level: Int = 0)
  /// A sentence on a line of its own; those that follow one another stand together.
  case line(Wording)
  /// A table.
  case table(ReportTable)
  /// A picture of figures, which only a page shows.
  case chart(Chart)
  /// Scenarios to move through, which only a page shows.
  case scenarios(Scenarios)
}
