import Apportionment

/// What is to hold: a figure of an agreement, a relation and a value (mål).
public struct Goal: Hashable, Sendable {
  /// The figure.
  public let figure: Figure
  /// How it is to stand to the value.
  public let relation: Relation
  /// The value, exactly: kronor, kronor per inhabitant or, of a share, a part of 1.
  public let value: Fraction
  /// Where it was written, for messages.
  let location: SourceLocation

  /// What is measured.
  public struct Figure: Hashable, Sendable {
    /// Whose money.
    public let subject: Subject
    /// The id of the fund whose money alone is counted; nil for all funds together.
    public let fund: String?
    /// What it is measured in.
    public let measure: Measure
  }

  /// Whose money is measured.
  public enum Subject: Hashable, Sendable {
    /// That of a recipient.
    case recipient(Recipient)
    /// That of a county: of its region and its municipalities together.
    case county(County)
    /// That of all recipients.
    case everybody
    /// The most that any recipient loses, compared with the agreement as it is.
    case largestLoss
  }

  /// What money is measured in.
  public enum Measure: Hashable, Sendable {
    /// Kronor.
    case amount
    /// Kronor per inhabitant.
    case perInhabitant
    /// A part of the fund, or of all money that is allocated.
    case share
  }

  /// How a figure stands to a value; the raw value is how it is written.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// The amount or more.
    case atLeast = ">="
    /// The amount or less.
    case atMost = "<="
    /// More than the amount.
    case above = ">"
    /// Less than the amount.
    case below = "<"
    /// The amount itself.
    case equal = "="
  }
}

extension Goal.Figure {
  /// "Region Gotland, ambulance, kr per inhabitant".
  public var wording: Wording {
    let from = fund.map { ", \($0)" } ?? ""
    let subject: Wording =
      switch self.subject {
      case .recipient(let recipient): .same(recipient.name)
      case .county(let county): .same(county.name)
      case .everybody: Wording(en: "Total", sv: "Totalt")
      case .largestLoss: Wording(en: "Largest loss", sv: "Största minskning")
      }
    return subject + from + unit
  }

  private var unit: Wording {
    switch measure {
    case .amount: .none
    case .perInhabitant: Wording(en: ", kr per inhabitant", sv: ", kr per invånare")
    case .share: Wording(en: ", share", sv: ", andel")
    }
  }
}

extension Goal {
  /// "Region Gotland >= 32 000 000".
  public var wording: Wording {
    figure.wording + " \(relation.rawValue) \(figure.shown(value))"
  }
}

extension Goal.Figure {
  /// A value of the figure as people read it: "32 000 000", "594,5237…" or, of a share, "1,92%".
  public func shown(_ value: Fraction) -> String {
    measure == .share
      ? SwedishFigures.cutOff(value * Fraction(100)) + "%" : SwedishFigures.cutOff(value)
  }
}
