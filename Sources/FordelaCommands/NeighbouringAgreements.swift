import StimulusFunds

extension AgreementFolder {
  /// The agreement before this one in the same folder, by the order of the ids; nil for the first.
  var previous: AgreementFolder? {
    Files.names(in: siblingPath(nil)).last { $0 < name && Files.isFolder(siblingPath($0)) }
      .map(beside)
  }

  /// The agreement before this one; one that cannot be read is told of, and left aside.
  func previousAgreement() -> (UndividedAgreement?, notice: Wording?) {
    guard let previous else { return (nil, nil) }
    do throws(InvalidInput) {
      return (try previous.undividedAgreement(), nil)
    } catch {
      let notice = Wording(
        en: "\(previous.path) cannot be compared with: \(error.problems[0])",
        sv: "det går inte att jämföra med \(previous.path): \(error.problems[0])")
      return (nil, notice)
    }
  }

  /// The agreement before this one, divided, for its figures; nil where it cannot be, which does not
  /// concern this one and is not told.
  func previousAllocation() -> AgreementAllocation? {
    guard let previous else { return nil }
    let folder = AgreementFolder(path: previous.path, goldenPath: previous.goldenPath, Notices())
    do throws(InvalidInput) {
      return try folder.files(replacingKeys: [:]).allocation()
    } catch { return nil }
  }

  /// The folder of another agreement in the same folder, whether it exists or not.
  func beside(_ name: String) -> AgreementFolder {
    let golden = goldenPath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return AgreementFolder(
      path: siblingPath(name), goldenPath: (golden + [Substring(name)]).joined(separator: "/"),
      notices)
  }

  /// The path of a name in the folder that this one lies in; of that folder itself for none.
  private func siblingPath(_ name: String?) -> String {
    let parts = Self.parts(of: path).dropLast() + (name.map { [$0] } ?? [])
    return Self.shown(Array(parts), isWhole: path.hasPrefix("/"))
  }
}
