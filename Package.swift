// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "fordela",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Apportionment", targets: ["Apportionment"]),
    .library(name: "StimulusFunds", targets: ["StimulusFunds"]),
    .library(name: "FundReports", targets: ["FundReports"]),
    .executable(name: "fordela", targets: ["fordela"]),
    .executable(name: "fordela-benchmarks", targets: ["FordelaBenchmarks"]),
  ],
  targets: [
    .target(name: "Apportionment"),
    .target(name: "StimulusFunds", dependencies: ["Apportionment"]),
    .target(name: "FundReports", dependencies: ["StimulusFunds"]),
    .target(name: "FordelaCommands", dependencies: ["FundReports", "StimulusFunds"]),
    .executableTarget(name: "fordela", dependencies: ["FordelaCommands"]),
    .executableTarget(
      name: "FordelaBenchmarks", dependencies: ["Apportionment", "StimulusFunds"]),
    .target(name: "TestSupport", dependencies: ["StimulusFunds"], path: "Tests/Support"),
    .testTarget(name: "ApportionmentTests", dependencies: ["Apportionment", "TestSupport"]),
    .testTarget(name: "StimulusFundsTests", dependencies: ["StimulusFunds", "TestSupport"]),
    .testTarget(name: "FundReportsTests", dependencies: ["FundReports", "TestSupport"]),
    .testTarget(name: "FordelaCommandsTests", dependencies: ["FordelaCommands", "TestSupport"]),
  ]
)
