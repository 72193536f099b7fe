@echo off
rem Starts Glossator: the desktop, or with --cli as first argument the command line.
rem Takes the first Java 21 or newer of: a folder "jre" beside this file, JAVA_HOME, the PATH.
setlocal EnableExtensions
set "here=%~dp0"
set "home="
if exist "%here%jre\bin\java.exe" set "home=%here%jre"
if not defined home if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "home=%JAVA_HOME%"
if not defined home for %%j in (java.exe) do if not "%%~$PATH:j"=="" for %%d in ("%%~dp$PATH:j..") do set "home=%%~fd"
if not defined home goto nojava
set "version="
if exist "%home%\release" for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%home%\release"') do set "version=%%~v"
if not defined version set "version=21"
set "version=%version:"=%"
if %version% LSS 21 goto nojava
for %%l in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%l"
if "%~1"=="--cli" goto cli
start "" "%home%\bin\javaw.exe" -Xmx2g -XX:+UseParallelGC -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -jar "%launcher%" %*
exit /b 0

:cli
shift
set "arguments="
:next
if "%~1"=="" goto run
set arguments=%arguments% %1
shift
goto next
:run
"%home%\bin\java.exe" -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -jar "%launcher%" -nosplash -data @none -configuration "%LOCALAPPDATA%\Glossator\cli" -application org.glossator.cli.application %arguments%
exit /b %errorlevel%

:nojava
echo Glossator needs Java 21 or newer: install it or set JAVA_HOME to it. 1>&2
exit /b 2
