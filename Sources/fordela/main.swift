import FordelaCommands

StandardStreams.finish(with: FordelaCommandLine.run(Array(CommandLine.arguments.dropFirst())))
