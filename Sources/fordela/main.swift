import FordelaCommands

StandardStreams.run(Array(CommandLine.arguments.dropFirst()))
