@echo off
rem Starts the program with the first Java 25 or newer that it finds; the same rules as the script "desk" beside it.
rem Exit status of this script: 4 no Java. Every other status is the program's own.
setlocal
set "HERE=%~dp0.."
set "FOUND="

if defined DESK_JAVA (
    call :recent "%DESK_JAVA%"
    goto chosen
)
call :recent "%HERE%\runtime"
if defined FOUND goto chosen
if defined JAVA25_HOME call :recent "%JAVA25_HOME%"
if defined FOUND goto chosen
if defined JAVA_HOME call :recent "%JAVA_HOME%"
if defined FOUND goto chosen
for /f "delims=" %%J in ('where java 2^>nul') do if not defined FOUND call :recent "%%~dpJ.."
if defined FOUND goto chosen
for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*") do if not defined FOUND call :recent "%%~D"

:chosen
if defined FOUND goto run
chcp 65001 >nul
echo Chưa có Java 25 trở lên; hãy cài JDK 25 hoặc đặt JAVA25_HOME tới thư mục của nó (Java 25 or newer is missing; install a JDK 25 or point JAVA25_HOME at one). 1>&2
exit /b 4

:run
rem a heap for two pages in hand; the whole program stays below 512 MB. A collector that does not stop the window to move whole pages and
rem does not go over the heap anew for each of them, and room for the classes, so that loading them does not stop it
set "HEAP=-Xmx288m -XX:MetaspaceSize=128m -XX:+UseG1GC -XX:InitiatingHeapOccupancyPercent=70 -XX:-G1UseAdaptiveIHOP"
set "QUIET="
call :headless %*
set "CACHE="
if exist "%HERE%\lib\desk.aot" set CACHE=-XX:AOTCache="%HERE%\lib\desk.aot" -Xlog:disable -Xlog:all=error:stderr
"%FOUND%\bin\java.exe" %CACHE% %HEAP% --enable-native-access=ALL-UNNAMED %QUIET% -jar "%HERE%\lib\desk.jar" %*
exit /b %ERRORLEVEL%

rem the first word that is neither an option nor an option's value tells the window from the rest; to be measured it opens unseen
:headless
if "%~1"=="" exit /b
if "%~1"=="-h" goto noWindow
if "%~1"=="--help" goto noWindow
if "%~1"=="-V" goto noWindow
if "%~1"=="--version" goto noWindow
if "%~1"=="practice" shift & goto headless
if /i "%~x1"==".motcua-batch" shift & goto headless
if /i "%~x1"==".motcua-answer" shift & goto headless
if "%~1"=="--data" shift & shift & goto headless
if "%~1"=="--lang" shift & shift & goto headless
if "%~1"=="--answers" shift & shift & goto headless
if "%~1"=="open-and-close" goto unseen
if "%~1"=="measure-scan" goto unseen
if "%~1"=="--scanner-script" shift & shift & goto headless
set "WORD=%~1"
if "%WORD:~0,1%"=="-" shift & goto headless
:noWindow
set "HEAP=-XX:+UseSerialGC"
:unseen
set "QUIET=-Dglass.platform=Headless -Dprism.order=sw"
exit /b

:recent
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "MAJOR="
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%V"
if not defined MAJOR exit /b
rem the text is "25 or "25": the quotes go
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 25 set "FOUND=%~1"
exit /b
